package huiying.notify.acknowledgement;

import huiying.notify.alert.NoticeId;
import huiying.notify.delivery.Links;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Links to the page on which readers acknowledge. */
public final class SignedLinks implements Links {
  private final Tokens tokens;
  private final Optional<URI> base;
  private final Duration validity;

  /**
   * @param base under which readers reach this service; empty if they cannot
   */
  public SignedLinks(Tokens tokens, Optional<URI> base, Duration validity) {
    this.tokens = tokens;
    this.base = base;
    this.validity = validity;
  }

  @Override
  public Optional<URI> acknowledge(NoticeId notice, String contact, Instant now) {
    return base.map(at -> {
      var token = tokens.write(new Token(notice, contact, now.plus(validity)));
      return URI.create(withoutSlash(at.toString()) + "/acknowledgements/" + token);
    });
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
