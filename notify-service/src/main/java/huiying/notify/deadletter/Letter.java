package huiying.notify.deadletter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A record that a service could not read, as people are shown it.
 *
 * @param from which topic of which service
 * @param key of the record, mostly a message id; null if it had none
 * @param setAsideAt when the service gave it up
 * @param reason why, in the service's own words; null if it did not say
 * @param place where the record lies in its original topic: {@code clock-events-3@17}
 * @param eventType by its CloudEvents header; null if it has none
 * @param size of the value in bytes
 */
public record Letter(
    LetterId id,
    LetterTopic from,
    @Nullable String key,
    Instant setAsideAt,
    @Nullable String reason,
    @Nullable String place,
    @Nullable String eventType,
    long size,
    Excerpt excerpt) {}
