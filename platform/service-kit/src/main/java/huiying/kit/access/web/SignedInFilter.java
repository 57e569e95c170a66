package huiying.kit.access.web;

import jakarta.servlet.Filter;

/**
 * Another part's filter that has to know the caller: a bean of this type runs once the token is
 * read, and before it is decided what it opens. Not a filter itself, or the server would run it
 * once more outside.
 */
public record SignedInFilter(Filter filter) {}
