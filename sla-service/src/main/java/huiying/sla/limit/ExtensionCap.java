package huiying.sla.limit;

/**
 * How far a limit may be extended (延期).
 *
 * @param most of one extension, in the limit's unit
 * @param times how many extensions
 */
public record ExtensionCap(int most, int times) {}
