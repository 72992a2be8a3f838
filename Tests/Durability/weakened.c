// Preloaded beside lostwrites.c to show that the durability test can fail: before every transaction, SQLite is told
// `PRAGMA synchronous=NORMAL` behind the program's back, so that commits are acknowledged before they are flushed.
// The product itself has no setting to do so. SQLite is called only through what the program has already loaded.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <strings.h>

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef int (*each_row)(void *, int, char **, char **);
typedef int (*exec_function)(sqlite3 *, const char *, each_row, void *, char **);

// By the library's own name: a program may have loaded it late, where RTLD_NEXT does not look.
static void *next(const char *name) { return dlsym(dlopen("libsqlite3.so.0", RTLD_LAZY | RTLD_NOLOAD), name); }

static void weaken(sqlite3 *database, const char *sql) {
    while (sql && (*sql == ' ' || *sql == '\n')) sql++;
    if (!sql || strncasecmp(sql, "BEGIN", 5) != 0) return;
    int (*outside_transaction)(sqlite3 *) = next("sqlite3_get_autocommit");
    exec_function exec = next("sqlite3_exec");
    if (outside_transaction(database)) exec(database, "PRAGMA synchronous=NORMAL", 0, 0, 0);
}

int sqlite3_step(sqlite3_stmt *statement) {
    static int (*real)(sqlite3_stmt *);
    static const char *(*sql)(sqlite3_stmt *);
    static sqlite3 *(*database)(sqlite3_stmt *);
    if (!real) sql = next("sqlite3_sql"), database = next("sqlite3_db_handle"), real = next("sqlite3_step");
    weaken(database(statement), sql(statement));
    return real(statement);
}

int sqlite3_exec(sqlite3 *database, const char *sql, each_row row, void *context, char **error) {
    weaken(database, sql);
    return ((exec_function)next("sqlite3_exec"))(database, sql, row, context, error);
}
