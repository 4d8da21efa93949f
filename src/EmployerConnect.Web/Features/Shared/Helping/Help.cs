namespace EmployerConnect.Web.Features.Shared.Helping;

/// <summary>
/// An answer that opens beside what is hard, for the partial <c>_Help</c>. All of them stand in <see cref="Helps"/>, so that the same question has one answer.
/// </summary>
/// <param name="Question">As somebody would ask it.</param>
/// <param name="Answer">Two to four sentences.</param>
/// <param name="More">The page that says more.</param>
public sealed record Help(string Question, string Answer, (string Text, string Href)? More = null);
