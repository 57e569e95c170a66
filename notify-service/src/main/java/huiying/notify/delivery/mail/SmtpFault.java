package huiying.notify.delivery.mail;

import static java.util.stream.Collectors.joining;

import huiying.notify.delivery.NotDelivered;
import huiying.notify.delivery.NotDelivered.Fault;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * What a mail server meant. Only a refusal of the address is the address's fault. Where the server
 * refuses us, by password, sender or policy, every mail would be lost if we took it at its word.
 */
final class SmtpFault {
  private static final int PERMANENT = 500;
  private static final int MOST_CAUSES = 20;

  /** RFC 4954: it wants us to sign in, or better. */
  private static final List<Integer> OUR_FAULT = List.of(530, 534, 535, 538);

  private SmtpFault() {}

  static NotDelivered of(MailException e) {
    var causes = causes(e);
    var fault =
        addressFaults(causes)
            .or(() -> replyFault(causes))
            .or(() -> invalidAddress(causes))
            .orElse(Fault.AWAY);
    return new NotDelivered(fault, why(causes), null, e);
  }

  /** The worst for the address, when it is one of several replies. */
  private static Optional<Fault> addressFaults(List<Throwable> causes) {
    return only(SMTPAddressFailedException.class, causes)
        .map(failed -> addressFault(failed.getReturnCode(), String.valueOf(failed.getMessage())))
        .max(Comparator.naturalOrder());
  }

  private static Fault addressFault(int code, String reply) {
    if (OUR_FAULT.contains(code)) {
      return Fault.AWAY;
    }
    if (code < PERMANENT || reply.contains(" 5.7.")) { // RFC 3463: policy, not this address
      return Fault.BUSY;
    }
    return Fault.REFUSED;
  }

  /** A reply to something else than an address; with no reply at all there is no code. */
  private static Optional<Fault> replyFault(List<Throwable> causes) {
    return only(SMTPSendFailedException.class, causes)
        .filter(failed -> failed.getReturnCode() > 0)
        .map(failed -> isOurFault(failed) ? Fault.AWAY : Fault.BUSY)
        .findFirst();
  }

  /** It does not take mails from us, whatever they are. */
  private static boolean isOurFault(SMTPSendFailedException failed) {
    var code = failed.getReturnCode();
    var isSender = String.valueOf(failed.getCommand()).startsWith("MAIL");
    return OUR_FAULT.contains(code) || code >= PERMANENT && isSender;
  }

  private static Optional<Fault> invalidAddress(List<Throwable> causes) {
    return only(SendFailedException.class, causes)
        .filter(failed -> failed.getInvalidAddresses() != null)
        .filter(failed -> failed.getInvalidAddresses().length > 0)
        .map(_ -> Fault.REFUSED)
        .findFirst();
  }

  private static String why(List<Throwable> causes) {
    return causes.stream()
        .filter(cause -> !(cause instanceof MailException))
        .map(Throwable::getMessage)
        .filter(message -> message != null && !message.isBlank())
        .map(String::strip)
        .distinct()
        .collect(joining("; "));
  }

  private static <T> Stream<T> only(Class<T> type, List<Throwable> causes) {
    return causes.stream().filter(type::isInstance).map(type::cast);
  }

  /** Mail exceptions have their next one, their cause, and Spring's have several. */
  private static List<Throwable> causes(Throwable first) {
    var causes = new ArrayList<Throwable>(List.of(first));
    for (var i = 0; i < causes.size() && i < MOST_CAUSES; i++) {
      next(causes.get(i)).filter(next -> !causes.contains(next)).forEach(causes::add);
    }
    return causes;
  }

  private static Stream<Throwable> next(Throwable one) {
    var next = new ArrayList<Throwable>();
    if (one instanceof MailSendException several) {
      next.addAll(Arrays.asList(several.getMessageExceptions()));
    }
    if (one instanceof MessagingException chained && chained.getNextException() != null) {
      next.add(chained.getNextException());
    }
    if (one.getCause() != null) {
      next.add(one.getCause());
    }
    return next.stream();
  }
}
