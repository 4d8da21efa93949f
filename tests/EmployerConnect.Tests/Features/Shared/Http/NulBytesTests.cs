using System.Text;
using EmployerConnect.Web.Features.Shared.Http;

namespace EmployerConnect.Tests.Features.Shared.Http;

public sealed class NulBytesTests
{
    [Theory]
    [InlineData("a=%00", "a=%01")]
    [InlineData("a=%00%00b", "a=%01%01b")]
    [InlineData("a=%%00", "a=%%01")]
    [InlineData("a=\0", "a=\u0001")]
    [InlineData("a=%20%0A00%0", "a=%20%0A00%0")]
    public async Task EveryNul_IsReplaced_HoweverTheBodyIsCut(string body, string expected)
    {
        for (var size = 1; size <= body.Length; size++)
        {
            using var source = new MemoryStream(Encoding.UTF8.GetBytes(body));
            using var stream = new NulBytes(source);
            var read = new List<byte>();
            var buffer = new byte[size];
            for (var count = await Read(); count > 0; count = await Read())
            {
                read.AddRange(buffer[..count]);
            }

            Assert.Equal(expected, Encoding.UTF8.GetString([.. read]));

            async Task<int> Read() => await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);
        }
    }
}
