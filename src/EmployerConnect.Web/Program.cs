using EmployerConnect.Web;
using EmployerConnect.Web.Commands;

return args is [var first, ..] && (!first.StartsWith('-') || first is "--help" or "--version")
    ? await Operator.Run(args)
    : await Site.Run(args);
