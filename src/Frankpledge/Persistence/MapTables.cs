using Microsoft.EntityFrameworkCore;

namespace Frankpledge.Persistence;

/// <summary>A module's mapping of its own tables; registered by the module, called once when the model is built.</summary>
public delegate void MapTables(ModelBuilder model);
