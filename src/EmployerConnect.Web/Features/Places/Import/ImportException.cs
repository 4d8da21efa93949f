namespace EmployerConnect.Web.Features.Places.Import;

/// <summary>A file that cannot be read as what it should be: nothing of it, or of the files beside it, is taken.</summary>
public sealed class ImportException(string message, Exception? inner = null) : Exception(message, inner);
