using System.Data;
using System.Globalization;
using Dapper;

namespace EmployerConnect.Web.Database;

/// <summary>How values travel where an engine has no type of its own for them.</summary>
public static class DapperTypes
{
    private static readonly Lock Gate = new();
    private static bool _registered;

    public static void Register()
    {
        lock (Gate)
        {
            if (_registered)
            {
                return;
            }

            SqlMapper.RemoveTypeMap(typeof(Guid));
            SqlMapper.RemoveTypeMap(typeof(Guid?));
            SqlMapper.RemoveTypeMap(typeof(DateTime));
            SqlMapper.RemoveTypeMap(typeof(DateTime?));
            SqlMapper.AddTypeHandler(new GuidHandler());
            SqlMapper.AddTypeHandler(new UtcHandler());
            SqlMapper.AddTypeHandler(new DateHandler());
            _registered = true;
        }
    }

    private sealed class GuidHandler : SqlMapper.TypeHandler<Guid>
    {
        public override void SetValue(IDbDataParameter parameter, Guid value) => parameter.Value = value;

        public override Guid Parse(object value) => value is Guid guid ? guid : Guid.Parse((string)value);
    }

    /// <summary>Instants are UTC in the program and in the database.</summary>
    private sealed class UtcHandler : SqlMapper.TypeHandler<DateTime>
    {
        public override void SetValue(IDbDataParameter parameter, DateTime value)
        {
            if (value.Kind == DateTimeKind.Local)
            {
                throw new ArgumentException("Instants are UTC.", nameof(value));
            }

            parameter.DbType = DbType.DateTime2;
            parameter.Value = value;
        }

        public override DateTime Parse(object value) =>
            DateTime.SpecifyKind(value is DateTime time ? time : DateTime.Parse((string)value, CultureInfo.InvariantCulture), DateTimeKind.Utc);
    }

    private sealed class DateHandler : SqlMapper.TypeHandler<DateOnly>
    {
        public override void SetValue(IDbDataParameter parameter, DateOnly value) => parameter.Value = value;

        public override DateOnly Parse(object value) => value switch
        {
            DateOnly date => date,
            DateTime time => DateOnly.FromDateTime(time),
            _ => DateOnly.Parse((string)value, CultureInfo.InvariantCulture),
        };
    }
}
