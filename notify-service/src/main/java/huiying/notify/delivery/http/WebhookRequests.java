package huiying.notify.delivery.http;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import huiying.contracts.DistrictTime;
import huiying.contracts.MessageId;
import huiying.notify.alert.Alert;
import huiying.notify.alert.Summary;
import huiying.notify.delivery.Notice;
import huiying.notify.delivery.http.WebhookEvent.AlertData;
import huiying.notify.delivery.http.WebhookEvent.Data;
import huiying.notify.delivery.http.WebhookEvent.To;
import huiying.notify.delivery.wording.Shown;
import huiying.notify.directory.Directory;
import huiying.notify.directory.DirectoryBook;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests to an office's own system, signed.
 *
 * @param signature tells the receiver how to check them
 */
record WebhookRequests(
    URI url, WebhookSignature signature, DirectoryBook directory, InstantSource time)
    implements Requests {
  private static final JsonMapper JSON = new JsonMapper();

  @Override
  public Outgoing of(Notice notice) {
    var body = JSON.writeValueAsBytes(event(notice));
    var timestamp = String.valueOf(time.instant().getEpochSecond());
    var id = notice.id().value();
    return new Outgoing(
        url,
        Map.of(
            WebhookSignature.TIMESTAMP, timestamp,
            WebhookSignature.NOTICE, id,
            WebhookSignature.SIGNATURE, signature.sign(timestamp, id, body)),
        body);
  }

  private WebhookEvent event(Notice notice) {
    var to = notice.recipient();
    var inForce = directory.inForce();
    return new WebhookEvent(
        "1.0",
        notice.id().value(),
        "/huiying/notify",
        "huiying.notice.v1",
        notice.alerts().stream()
            .map(Alert::createdAt)
            .max(Comparator.naturalOrder())
            .map(WebhookRequests::there)
            .orElseThrow(),
        "application/json",
        new Data(
            new To(to.contact(), to.name(), to.department()),
            notice.alerts().stream().map(alert -> data(alert, inForce)).toList(),
            notice.more(),
            notice.acknowledge().map(URI::toASCIIString).orElse(null)));
  }

  private static AlertData data(Alert alert, Directory directory) {
    var telling = alert.telling();
    var shown = Shown.of(telling, directory);
    var confidential = telling.summary().filter(Summary::confidential).isPresent();
    return new AlertData(
        alert.id().value(),
        telling.message().map(MessageId::value).orElse(null),
        telling.subject(),
        telling.clock(),
        telling.step().code(),
        telling.dueDate().toString(),
        there(telling.dueAt()),
        telling.daysLate(),
        telling.repeat(),
        telling.messages(),
        confidential,
        confidential ? null : alert.chosen().role(),
        shown.flatMap(Shown::title).orElse(null),
        shown.map(Shown::channel).orElse(null),
        shown.map(Shown::kind).orElse(null),
        shown.flatMap(Shown::department).orElse(null));
  }

  private static String there(Instant at) {
    return ISO_OFFSET_DATE_TIME.format(at.atZone(DistrictTime.ZONE));
  }
}
