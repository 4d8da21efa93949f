namespace EmployerConnect.Matching.Planning;

/// <summary>An offer's session for a request, by their numbers.</summary>
internal readonly record struct Pairing(int Offer, int Request, int Score);
