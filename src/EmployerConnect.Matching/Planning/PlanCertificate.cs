namespace EmployerConnect.Matching.Planning;

/// <summary>
/// The dual: prices in points that prove a plan's bound. An offer's price is what one session of it is worth to the plan at the margin, an
/// employer's what one volunteer's day is, a request's what one more encounter that it wants is, a school's what its next encounter
/// costs in worth. Whoever is not listed has price 0. For <b>any</b> such prices no plan can be worth more than
/// <code>
/// Σ sessions × offer price + Σ days × employer price + Σ wanted × request price
///   + Σ over schools: the most of (worth of n encounters − n × school price) over n
///   + Σ over pairs that fit: the part above 0 of (score + school price − offer price − employer price − request price)
/// </code>
/// (weak duality; a kept pair counts in full, above 0 or not, and a forbidden one not at all; where visits are shared an offer's and an
/// employer's price count for the least share of a visit that the request can take). <see cref="CertificateCheck"/> computes it afresh.
/// </summary>
/// <param name="Offers">Prices of sessions by offer, above 0, by id.</param>
/// <param name="Employers">Prices of volunteers' days by employer, above 0, by id.</param>
/// <param name="Requests">Prices by request, above 0, by id.</param>
/// <param name="Schools">Prices of encounters by school, not 0, by id.</param>
public sealed record PlanCertificate(
    IReadOnlyList<Price> Offers, IReadOnlyList<Price> Employers, IReadOnlyList<Price> Requests, IReadOnlyList<Price> Schools);

/// <summary>Points for one unit of what the id names.</summary>
public readonly record struct Price(Guid Id, long Points);
