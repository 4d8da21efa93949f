using System.Text;

namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>
/// UTF-8 that reads each byte which is no UTF-8 as Windows-1252: what the Department's files are written in. Text in
/// Windows-1252 with a non-ASCII letter is practically never valid UTF-8 by chance, so no file needs to say which it is.
/// </summary>
internal static class Utf8OrWindows1252
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Encoding Create() => Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ExceptionFallback, new Fallback());

    private sealed class Fallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();
    }

    private sealed class Buffer : DecoderFallbackBuffer
    {
        private string _text = "";
        private int _next;

        public override int Remaining => _text.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            (_text, _next) = (Windows1252.GetString(bytesUnknown), 0);
            return true;
        }

        public override char GetNextChar() => _next < _text.Length ? _text[_next++] : '\0';

        public override bool MovePrevious() => _next > 0 && --_next >= 0;

        public override void Reset() => (_text, _next) = ("", 0);
    }
}
