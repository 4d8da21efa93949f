using System.Collections.Concurrent;

namespace EmployerConnect.Web.Features.Calendars;

/// <summary>
/// What this instance has built: the bytes of a tag, the least recently asked for forgotten first, and which tag a feed had at
/// which state of the database. Nothing here decides who may read: the token is looked up before.
/// </summary>
public sealed class FeedCache(long mostBytes = FeedCache.DefaultBytes)
{
    private const long DefaultBytes = 64 * 1024 * 1024;
    private const int MostVersions = 50_000;

    private readonly ConcurrentDictionary<Guid, (FeedState State, FeedVersion Version)> _versions = new();
    private readonly Dictionary<string, LinkedListNode<Entry>> _bodies = new(StringComparer.Ordinal);
    private readonly LinkedList<Entry> _recent = new();
    private readonly Lock _lock = new();
    private long _bytes;
    private long _built;

    /// <summary>How many feeds have been built since the start.</summary>
    public long Built => Interlocked.Read(ref _built);

    /// <summary>Of the bodies that are kept.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>The feed's version when the database stood as it stands now; null where it was not read then.</summary>
    public FeedVersion? Known(Guid feedId, FeedState state) => _versions.TryGetValue(feedId, out var known) && known.State == state ? known.Version : null;

    public void Know(Guid feedId, FeedState state, FeedVersion version)
    {
        if (_versions.Count >= MostVersions)
        {
            _versions.Clear();
        }

        _versions[feedId] = (state, version);
    }

    public FeedBody? Find(string tag)
    {
        lock (_lock)
        {
            return _bodies.TryGetValue(tag, out var node) && Touched(node).IsValueCreated ? node.Value.Body.Value : null;
        }
    }

    /// <summary>The body of that tag: of several that ask at once one builds and the others wait for it.</summary>
    public FeedBody Body(string tag, Func<FeedBody> build)
    {
        Lazy<FeedBody> body;
        lock (_lock)
        {
            if (!_bodies.TryGetValue(tag, out var node))
            {
                node = _recent.AddFirst(new Entry(tag, new Lazy<FeedBody>(() => Counted(build))));
                _bodies.Add(tag, node);
            }

            body = Touched(node);
        }

        try
        {
            var built = body.Value;
            Keep(tag, body, built.Size);
            return built;
        }
        catch
        {
            // A failure is not kept for those who ask later.
            Forget(tag, body);
            throw;
        }
    }

    private FeedBody Counted(Func<FeedBody> build)
    {
        Interlocked.Increment(ref _built);
        return build();
    }

    private Lazy<FeedBody> Touched(LinkedListNode<Entry> node)
    {
        _recent.Remove(node);
        _recent.AddFirst(node);
        return node.Value.Body;
    }

    private void Keep(string tag, Lazy<FeedBody> body, long size)
    {
        lock (_lock)
        {
            if (!_bodies.TryGetValue(tag, out var node) || node.Value.Body != body || node.Value.Size > 0)
            {
                return;
            }

            node.Value.Size = size;
            _bytes += size;
            while (_bytes > mostBytes && _recent.Last is { } oldest && oldest != node)
            {
                Remove(oldest);
            }
        }
    }

    private void Forget(string tag, Lazy<FeedBody> body)
    {
        lock (_lock)
        {
            if (_bodies.TryGetValue(tag, out var node) && node.Value.Body == body)
            {
                Remove(node);
            }
        }
    }

    private void Remove(LinkedListNode<Entry> node)
    {
        _recent.Remove(node);
        _bodies.Remove(node.Value.Tag);
        _bytes -= node.Value.Size;
    }

    private sealed class Entry(string tag, Lazy<FeedBody> body)
    {
        public string Tag => tag;

        public Lazy<FeedBody> Body => body;

        /// <summary>Zero until it is built.</summary>
        public long Size { get; set; }
    }
}

/// <summary>All that a feed's data depend on, as far as it can be told without reading them.</summary>
/// <param name="ChangeNumber">Of the database: raised with whatever any feed shows.</param>
/// <param name="Month">The month whose window it is.</param>
/// <param name="Name">The feed's own.</param>
/// <param name="IsAdministrator">Its owner; one may have a feed without any membership.</param>
public readonly record struct FeedState(long ChangeNumber, DateOnly Month, string Name, bool IsAdministrator);
