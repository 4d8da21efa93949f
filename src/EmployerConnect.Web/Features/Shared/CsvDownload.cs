using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace EmployerConnect.Web.Features.Shared;

/// <summary>A CSV file in UTF-8 with the mark by which Excel knows it, written row by row, however many there are.</summary>
public sealed class CsvDownload : ActionResult
{
    private const int FlushEvery = 500;

    private readonly string _name;
    private readonly Func<Func<string, Task>, Task> _write;

    /// <param name="name">What the file is called.</param>
    /// <param name="write">Gives text, in whole rows, to the function that it is given.</param>
    public CsvDownload(string name, Func<Func<string, Task>, Task> write) => (_name, _write) = (name, write);

    /// <param name="name">What the file is called.</param>
    /// <param name="headings">Its first row.</param>
    /// <param name="write">Gives each row to the function that it is given.</param>
    public CsvDownload(string name, IReadOnlyList<string> headings, Func<Func<IEnumerable<object?>, Task>, Task> write)
        : this(name, async add =>
        {
            await add(CsvText.Line(headings));
            await write(row => add(CsvText.Line(row)));
        })
    {
    }

    /// <summary>Of rows that are there already.</summary>
    public CsvDownload(string name, IReadOnlyList<string> headings, IEnumerable<IEnumerable<object?>> rows)
        : this(name, headings, async add =>
        {
            foreach (var row in rows)
            {
                await add(row);
            }
        })
    {
    }

    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{_name}\"";
        await using var text = new StreamWriter(response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        var count = 0;
        await _write(async piece =>
        {
            await text.WriteAsync(piece);
            if (++count % FlushEvery == 0)
            {
                await text.FlushAsync(context.HttpContext.RequestAborted);
            }
        });
    }
}
