package huiying.intake.page;

/** A controller that answers people with pages, where others answer programs. */
public interface Page {}
