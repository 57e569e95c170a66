package huiying.intake.message.web;

import huiying.intake.message.Messages.After;
import huiying.kit.web.Cursor;
import huiying.kit.web.Parameters;
import org.jspecify.annotations.Nullable;

/** Where a page of messages ended, as callers hand it back. */
public final class Places {
  private Places() {}

  /**
   * @return null for the first page
   * @throws huiying.kit.web.Refusal if no list gave it: 400
   */
  public static @Nullable After read(@Nullable String cursor) {
    var decoded = Cursor.decode(cursor);
    return decoded == null
        ? null
        : new After(decoded.at(), Parameters.messageId("cursor", decoded.id()));
  }

  /**
   * @return null for null: there is no further page
   */
  public static @Nullable String write(@Nullable After place) {
    return place == null ? null : new Cursor(place.at(), place.id().value()).encode();
  }
}
