using System.IO.Compression;
using System.Text;
using Sylvan.Data.Csv;

namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>
/// A CSV file, packed by gzip or not, in UTF-8, UTF-16 or Windows-1252, with commas, semicolons or tabs. Reads row by row
/// and knows each row's line; refuses what is cut short or is no text.
/// </summary>
internal sealed class CsvFile : IDisposable
{
    private const int BufferBytes = 128 * 1024;
    private const int LongestRow = 1024 * 1024;

    private readonly FileStream _file;
    private readonly LimitedStream _bytes;
    private readonly bool _isPacked;
    private readonly StreamReader _text;
    private readonly CsvDataReader _reader;
    private int _nextLine = 1;
    private bool _lastRowBreaksOff;

    private CsvFile(string path)
    {
        Name = Path.GetFileName(path);
        _file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferBytes, FileOptions.SequentialScan);
        try
        {
            _isPacked = IsPacked();
            _bytes = new LimitedStream(_isPacked ? new GZipStream(_file, CompressionMode.Decompress) : _file, Name, _file.Length);
            _text = new StreamReader(_bytes, Utf8OrWindows1252.Create(), detectEncodingFromByteOrderMarks: true, BufferBytes);
            var start = new char[16 * 1024];
            var length = _text.ReadBlock(start);
            var head = start.AsSpan(0, length);
            if (head.Contains('\0'))
            {
                throw new ImportException($"{Name} is not text (it holds NUL). Nothing was changed.");
            }

            _reader = CsvDataReader.Create(new HeadedReader(head.ToString(), _text), new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = CsvDelimiter.Of(head),
                // A stray quote spoils its own row, not the file.
                CsvStyle = CsvStyle.Lax,
                // Data that begins with # is data.
                Comment = '\uffff',
                BufferSize = BufferBytes,
                MaxBufferSize = LongestRow,
            });
        }
        catch
        {
            _text?.Dispose();
            _file.Dispose();
            throw;
        }
    }

    public string Name { get; }

    /// <summary>The line on which the row begins, the first being 1.</summary>
    public int Line { get; private set; }

    public int FieldCount => _reader.RowFieldCount;

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    public double Share => _file.Length == 0 ? 1 : (double)_file.Position / _file.Length;

    public static CsvFile Open(string path)
    {
        try
        {
            return new CsvFile(path);
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            throw Unreadable(Path.GetFileName(path), problem);
        }
    }

    /// <summary>False at the end, after making sure that it is the file's real end. Blank lines are passed over.</summary>
    public bool Next()
    {
        try
        {
            while (_reader.Read())
            {
                Line = _nextLine;
                _nextLine += Math.Max(1, _reader.GetRawRecordSpan().Count('\n'));
                if (_reader.RowFieldCount > 1 || _reader.GetFieldSpan(0).Length > 0)
                {
                    _lastRowBreaksOff = false;
                    return true;
                }
            }
        }
        catch (Exception problem) when (IsUnreadable(problem))
        {
            throw Unreadable(Name, problem, _nextLine);
        }

        VerifyEnd();
        return false;
    }

    public ReadOnlySpan<char> this[int column] => column < _reader.RowFieldCount ? _reader.GetFieldSpan(column) : [];

    /// <summary>
    /// Says that the present row was no good in <paramref name="column"/>. If it is the last row, has no line end, and lacks
    /// columns or breaks off in its last one, then the file was cut short.
    /// </summary>
    public void Spoilt(int column, int columns) => _lastRowBreaksOff = FieldCount < columns || column == columns - 1 || HasOpenQuote;

    /// <summary>Whether a quote was opened and not closed in the present row.</summary>
    public bool HasOpenQuote => _reader.GetRawRecordSpan().Count('"') % 2 == 1;

    public void Dispose()
    {
        _reader.Dispose();
        _text.Dispose();
        _bytes.Dispose();
        _file.Dispose();
    }

    private bool IsPacked()
    {
        Span<byte> magic = stackalloc byte[4];
        var length = _file.ReadAtLeast(magic, 4, throwOnEndOfStream: false);
        _file.Position = 0;
        if (length == 4 && magic.SequenceEqual("PK\u0003\u0004"u8))
        {
            throw new ImportException($"{Name} is a zip archive: unpack it and name the CSV files in it. Nothing was changed.");
        }

        return length >= 2 && magic[0] == 0x1f && magic[1] == 0x8b;
    }

    /// <summary>A gz file ends with the length of what is in it; .NET's reader does not look, and takes half a file for a whole one.</summary>
    private void VerifyEnd()
    {
        if (_isPacked)
        {
            Span<byte> length = stackalloc byte[4];
            _file.Seek(-4, SeekOrigin.End);
            _file.ReadExactly(length);
            if (BitConverter.ToUInt32(length) != (uint)_bytes.Count)
            {
                throw new ImportException($"{Name} is cut short (or is several gz files joined: unpack it first). Nothing was changed.");
            }
        }

        if (_lastRowBreaksOff && _bytes.Last is not ((byte)'\n' or (byte)'\r'))
        {
            throw new ImportException($"{Name} is cut short: its last row, line {Line}, breaks off. Nothing was changed.");
        }
    }

    private static bool IsUnreadable(Exception problem) =>
        problem is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException or DecoderFallbackException;

    private static ImportException Unreadable(string name, Exception problem, int line = 0) => new(problem switch
    {
        FileNotFoundException or DirectoryNotFoundException => $"There is no file {name}. Nothing was changed.",
        InvalidDataException => $"{name} is damaged: it cannot be unpacked. Nothing was changed.",
        CsvRecordTooLargeException => $"{name}, line {Math.Max(1, line)}: the row is longer than {LongestRow / 1024:N0} KB. Nothing was changed.",
        _ when line > 0 => $"{name}, line {line}: {problem.Message} Nothing was changed.",
        _ => $"{name} cannot be read: {problem.Message} Nothing was changed.",
    }, problem);
}
