using System.Runtime.CompilerServices;

namespace EmployerConnect.Matching.Ranking;

/// <summary>Refusals of bad input, each naming the field and what it must be.</summary>
internal static class Require
{
    public static int Range(int value, int least, int most, [CallerMemberName] string field = "") =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(field, value, $"{field} must be {least} to {most}.");

    public static double Range(double value, double least, double most, [CallerMemberName] string field = "") =>
        value >= least && value <= most
            ? value
            : throw new ArgumentOutOfRangeException(field, value, $"{field} must be a number from {least} to {most}.");

    /// <summary>A mask with nothing in it but the bits of its type.</summary>
    public static T Known<T>(T value, [CallerMemberName] string field = "")
        where T : struct, Enum =>
        (Bits(value) & ~Masks<T>.All) == 0
            ? value
            : throw new ArgumentOutOfRangeException(field, value, $"{field} has values that are no {typeof(T).Name}.");

    /// <summary>A mask with at least one of the bits of its type and no others.</summary>
    public static T Some<T>(T value, [CallerMemberName] string field = "")
        where T : struct, Enum =>
        Bits(value) != 0
            ? Known(value, field)
            : throw new ArgumentException($"{field} must name at least one of {typeof(T).Name}.", field);

    /// <summary>One of the type's own values.</summary>
    public static T Defined<T>(T value, [CallerMemberName] string field = "")
        where T : struct, Enum =>
        Enum.IsDefined(value)
            ? value
            : throw new ArgumentOutOfRangeException(field, value, $"{field} is no {typeof(T).Name}.");

    // Each of the vocabulary's masks is an int.
    private static int Bits<T>(T value)
        where T : struct, Enum => Unsafe.BitCast<T, int>(value);

    private static class Masks<T>
        where T : struct, Enum
    {
        public static readonly int All = Enum.GetValues<T>().Aggregate(0, (all, one) => all | Bits(one));
    }
}
