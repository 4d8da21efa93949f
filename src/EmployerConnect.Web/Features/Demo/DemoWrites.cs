namespace EmployerConnect.Web.Features.Demo;

internal static class DemoWrites
{
    /// <summary>The seeding runs in one transaction: a row that does not stand as it was read takes all of it back.</summary>
    public static void Expect(bool written)
    {
        if (!written)
        {
            throw new InvalidOperationException("The demo hubs changed while they were being topped up.");
        }
    }
}
