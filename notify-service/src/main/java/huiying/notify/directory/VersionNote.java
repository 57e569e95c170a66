package huiying.notify.directory;

import java.time.Instant;

/**
 * A version of the directory without its entries.
 *
 * @param number from 1
 * @param since when it was made, and in force until the next; whole milliseconds
 * @param changes from the version before
 */
public record VersionNote(int number, Instant since, Author author, Changes changes) {}
