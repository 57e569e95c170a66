package huiying.notify.criticism;

import huiying.contracts.Channel;
import huiying.contracts.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One message on the list of a month.
 *
 * @param id the same for the same clock and due date, however often it is entered
 * @param month of the day on which it came onto the list, in Asia/Shanghai
 * @param message its number
 * @param clock the code of its limit, with a number behind it when the limit runs again
 * @param channel null while nothing but alarms was heard of the message; so are kind and department
 * @param title null when the message is confidential
 * @param daysLate working days after the due date when it came onto the list
 * @param enteredAt when that became true
 */
public record Criticism(
    String id,
    YearMonth month,
    String message,
    String clock,
    @Nullable Channel channel,
    @Nullable Kind kind,
    @Nullable String title,
    @Nullable String department,
    LocalDate dueDate,
    int daysLate,
    Instant enteredAt) {}
