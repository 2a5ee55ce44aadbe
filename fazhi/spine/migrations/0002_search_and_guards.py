"""Full-text index over search words, and triggers that refuse changes to the history, in each database's own language."""

from django.db import migrations

POSTGRESQL = [
    "CREATE INDEX spine_words_plain ON spine_searchwords USING gin (to_tsvector('simple', words))",
    "CREATE INDEX spine_words_personal ON spine_searchwords USING gin (to_tsvector('simple', personal))",
    """CREATE FUNCTION spine_refuse() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$""",
    """CREATE TRIGGER spine_event_fixed BEFORE UPDATE OR DELETE ON spine_event
       FOR EACH ROW EXECUTE FUNCTION spine_refuse()""",
    """CREATE TRIGGER spine_document_fixed BEFORE UPDATE OR DELETE ON spine_document
       FOR EACH ROW EXECUTE FUNCTION spine_refuse()""",
]
SQLITE = [
    """CREATE VIRTUAL TABLE spine_words_fts USING fts5(
       words, personal, content='spine_searchwords', content_rowid='chain_id', tokenize='unicode61', detail=full)""",
    """CREATE TRIGGER spine_words_in AFTER INSERT ON spine_searchwords BEGIN
       INSERT INTO spine_words_fts(rowid, words, personal) VALUES (new.chain_id, new.words, new.personal); END""",
    """CREATE TRIGGER spine_words_out AFTER DELETE ON spine_searchwords BEGIN
       INSERT INTO spine_words_fts(spine_words_fts, rowid, words, personal)
       VALUES ('delete', old.chain_id, old.words, old.personal); END""",
    """CREATE TRIGGER spine_words_changed AFTER UPDATE ON spine_searchwords BEGIN
       INSERT INTO spine_words_fts(spine_words_fts, rowid, words, personal)
       VALUES ('delete', old.chain_id, old.words, old.personal);
       INSERT INTO spine_words_fts(rowid, words, personal) VALUES (new.chain_id, new.words, new.personal); END""",
    """CREATE TRIGGER spine_event_fixed BEFORE UPDATE ON spine_event BEGIN
       SELECT RAISE(ABORT, 'spine_event is append-only'); END""",
    """CREATE TRIGGER spine_document_fixed BEFORE UPDATE ON spine_document BEGIN
       SELECT RAISE(ABORT, 'spine_document is append-only'); END""",
]


def lay(apps, schema_editor):
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("spine", "0001_initial")]
    operations = [migrations.RunPython(lay, migrations.RunPython.noop)]
