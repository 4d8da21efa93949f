namespace EmployerConnect.Web.Features.Shared.PupilNames;

/// <summary>Given names that are common among young people in England; names that are everyday words first of all (Grace, Will, Mark) are left out.</summary>
internal static class GivenNames
{
    private const string Names = """
        Aaron Aayan Abdul Abdullah Abigail Adam Adrian Ahmed Aisha Aleena Alex Alexander Alexandra Alfie Ali Alice Alicia Alisha Amara Amelia Amelie Amina
        Amir Amy Andrei Andrew Aneeka Angel Anna Annabelle Anthony Anya Aria Archie Arjun Arthur Arya Asha Ayaan Ayesha Bella Ben Benjamin Beth Bethany Bilal
        Billy Bradley Brandon Caitlin Callum Cameron Carla Charlie Charlotte Chloe Christopher Conor Connor Daisy Daniel Danielle David Dexter Diego Dominik
        Dylan Edward Eleanor Elena Eli Elijah Eliza Elizabeth Ella Ellie Elliot Elsie Emilia Emily Emma Erin Esme Ethan Eva Evan Eve Evelyn Evie Ezra Faisal
        Farah Fatima Finlay Finley Florence Frankie Fraser Freddie Frederick Freya Gabriel George Georgia Georgina Gracie Habiba Hamza Hannah Harley Haroon
        Harriet Harrison Harry Harvey Hassan Heidi Henry Hollie Hudson Hugo Ibrahim Imogen Imran Ines Isaac Isabella Isabelle Isla Ivy Jack Jackson Jacob
        Jaden Jake Jakub James Jamie Jasmine Jasper Jayden Jenson Jessica Joel John Jonathan Joseph Joshua Jude Julia Kai Kamil Katie Kayla Keira Khadija
        Kian Kieran Kyle Laila Lara Laura Lauren Layla Leah Leo Leon Lewis Lexi Liam Lily Lilly Logan Lola Louie Louis Lucas Lucia Lucy Luka Luke Lydia
        Maddison Madison Maisie Malik Manraj Maria Mariam Maryam Mason Mateusz Matilda Matthew Maya Megan Melissa Mia Michael Mila Millie Mohamed Mohammad
        Mohammed Molly Muhammad Musa Mustafa Myla Nadia Naomi Natalia Nathan Nathaniel Niamh Nicole Nikita Nina Noah Nora Oliver Olivia Ollie Omar Orla Oscar
        Owen Patrick Patryk Phoebe Poppy Priya Rachel Raheem Rebecca Reece Reuben Rhys Riley Robert Robyn Rohan Ronnie Rory Rosie Rowan Ruby Ruth Ryan Saanvi
        Samantha Samuel Sara Sarah Scarlett Sebastian Seth Shannon Shreya Sienna Simran Sofia Sophia Sophie Stanley Stephen Sufyan Summer Tabitha Talia Tanya
        Teddy Tegan Thea Theo Theodore Thomas Tilly Toby Tom Tommy Tyler Umar Vanessa Victoria Vincent William Xander Yasmin Yusuf Zac Zachary Zahra Zain Zainab
        Zara Zayn Zoe Zofia
        """;

    public static IReadOnlySet<string> All { get; } = Names.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
