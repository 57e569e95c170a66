package huiying.notify.delivery.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import huiying.notify.delivery.Notice;
import java.net.URI;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Requests whose body is a template filled in.
 *
 * @param signed what becomes of the URL at each request
 */
record TemplateRequests(URI url, BodyTemplate template, ShortTexts texts, UnaryOperator<URI> signed)
    implements Requests {
  @Override
  public Outgoing of(Notice notice) {
    var body = template.fill(texts.of(notice)).getBytes(UTF_8);
    return new Outgoing(signed.apply(url), Map.of(), body);
  }
}
