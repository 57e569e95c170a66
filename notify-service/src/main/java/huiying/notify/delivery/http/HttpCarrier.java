package huiying.notify.delivery.http;

import huiying.notify.delivery.Carrier;
import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.Patience;
import huiying.notify.delivery.guard.Guard;
import huiying.notify.directory.DeliveryChannel;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Carries notices by one request over HTTP each. */
final class HttpCarrier implements Carrier {
  private final DeliveryChannel channel;
  private final Guard guard;
  private final HttpClient client;
  private final OutgoingAddress address;
  private final Requests requests;
  private final Answers answers;
  private final Terms terms;

  HttpCarrier(
      DeliveryChannel channel,
      Guard guard,
      HttpClient client,
      OutgoingAddress address,
      Requests requests,
      Answers answers,
      Terms terms) {
    this.channel = channel;
    this.guard = guard;
    this.client = client;
    this.address = address;
    this.requests = requests;
    this.answers = answers;
    this.terms = terms;
  }

  /**
   * What all requests have in common.
   *
   * @param timeout until the answer begins
   */
  record Terms(Map<String, String> headers, String contentType, Duration timeout) {
    Terms {
      headers = Map.copyOf(headers);
    }
  }

  @Override
  public DeliveryChannel channel() {
    return channel;
  }

  @Override
  public Patience patience() {
    return guard.patience();
  }

  @Override
  public Optional<Turn> turn() {
    return guard.turn(this::send);
  }

  private void send(Notice notice) {
    if (notice.recipient().address(channel).isEmpty()) {
      throw new NotDelivered(
          Fault.REFUSED, "The contact has no address for " + channel, null, null);
    }
    address.check();
    try {
      var answer = client.send(request(requests.of(notice)), BodyHandlers.ofInputStream());
      try (var _ = answer.body()) {
        answers.check(answer);
      }
    } catch (HttpTimeoutException e) {
      throw new NotDelivered(Fault.AWAY, "No answer in time", null, e);
    } catch (IOException e) {
      throw new NotDelivered(Fault.AWAY, "Cannot be reached: " + e, null, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotDelivered(Fault.AWAY, "Interrupted", null, e);
    }
  }

  /**
   * @throws IllegalArgumentException if a header is none
   */
  HttpRequest request(Requests.Outgoing outgoing) {
    var request =
        HttpRequest.newBuilder(outgoing.url())
            .timeout(terms.timeout())
            .header("Content-Type", terms.contentType())
            .POST(BodyPublishers.ofByteArray(outgoing.body()));
    terms.headers().forEach(request::setHeader);
    outgoing.headers().forEach(request::setHeader);
    return request.build();
  }
}
