CREATE TRIGGER TR_AuditSeal_AppendOnly ON AuditSeal INSTEAD OF UPDATE, DELETE AS
BEGIN
    THROW 51002, 'Seals are never changed or deleted', 1;
END
