namespace EmployerConnect.Web.Features.Shared;

/// <summary>Work that comes round as long as the site runs; a round that fails does not end it.</summary>
internal static class Regularly
{
    public static async Task Run(TimeSpan every, TimeProvider time, Func<CancellationToken, Task> act, Action<Exception> failed, CancellationToken stopping)
    {
        using var timer = new PeriodicTimer(every, time);
        do
        {
            try
            {
                await act(stopping);
            }
            catch (Exception exception) when (!stopping.IsCancellationRequested)
            {
                failed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }
}
