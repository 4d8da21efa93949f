namespace EmployerConnect.Web.Features.Shapes;

/// <summary>The shapes last read in this process, with the stamp that they were read under.</summary>
public sealed class ShapeCache
{
    private volatile Entry _entry = new(new ShapeStamp(), CurrentShapes.Own);

    public CurrentShapes? Find(ShapeStamp stamp) => _entry is var entry && entry.Stamp == stamp ? entry.Shapes : null;

    public void Keep(ShapeStamp stamp, CurrentShapes shapes) => _entry = new Entry(stamp, shapes);

    private sealed record Entry(ShapeStamp Stamp, CurrentShapes Shapes);
}
