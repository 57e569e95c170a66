package huiying.notify.delivery;

import huiying.notify.alert.NoticeId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** Where the reader of a notice says that they have read it. */
@FunctionalInterface
public interface Links {
  /** A link that proves itself for a while; empty if readers cannot reach this service. */
  Optional<URI> acknowledge(NoticeId notice, String contact, Instant now);
}
