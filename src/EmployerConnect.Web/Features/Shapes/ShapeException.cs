namespace EmployerConnect.Web.Features.Shapes;

/// <summary>A file of shapes that cannot be taken: nothing of it is.</summary>
public sealed class ShapeException(string message, Exception? inner = null) : Exception(message, inner);
