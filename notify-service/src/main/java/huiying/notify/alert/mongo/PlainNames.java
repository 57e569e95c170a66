package huiying.notify.alert.mongo;

import huiying.kit.access.DepartmentNames;
import huiying.notify.alert.Summary;
import huiying.notify.alert.Telling;
import huiying.notify.directory.Recipient;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Plain forms of departments' names, by which is asked who may see an alert. */
final class PlainNames {
  static final String DEPARTMENT = "plainDepartment";

  /** The department of who is told. */
  static final String RECIPIENTS = "plainRecipients";

  static final String ACCUSED = "plainAccused";

  private PlainNames() {}

  static Document of(Telling telling) {
    var summary = telling.summary();
    return new Document(DEPARTMENT, plain(summary.map(Summary::department).orElse(null)))
        .append(ACCUSED, plain(summary.map(Summary::accused).orElse(null)));
  }

  static Document of(Recipient recipient) {
    return new Document(RECIPIENTS, plain(recipient.department()));
  }

  static @Nullable String plain(@Nullable String name) {
    return name == null ? null : DepartmentNames.plain(name);
  }
}
