namespace EmployerConnect.Matching.Ranking;

/// <summary>A row of a segment that fits a request, and its score.</summary>
internal readonly record struct FittingRow(int Segment, int Row, int Score);
