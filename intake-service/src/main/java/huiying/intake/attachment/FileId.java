package huiying.intake.attachment;

/** Where a content lies in the store, which made it up. */
public record FileId(String value) {}
