using EmployerConnect.Benchmarks;

return await Scenarios.Run(args);
