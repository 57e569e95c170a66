package huiying.notify.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small directory for tests. */
public final class Directories {
  public static final Recipient DESK = recipient("desk", null, "分办台", "desk@d.cn");
  public static final Recipient OFFICE = recipient("office", null, "督查室", "office@d.cn");
  public static final Recipient LEADER = recipient("leader", null, "区领导", "leader@d.cn");
  public static final Recipient HANDLER =
      new Recipient(
          "housing-handler",
          "housing",
          "张三",
          Language.ZH,
          "handler@housing.cn",
          "13800000001",
          "zhangsan",
          "zhangsan");
  public static final Recipient LEAD =
      recipient("housing-lead", "housing", "李四", "lead@housing.cn");
  public static final Recipient IN_CHARGE =
      recipient("housing-charge", "housing", "分管", "charge@housing.cn");
  public static final Recipient PARK_HANDLER =
      recipient("park-handler", "park", "王五", "handler@park.cn");

  public static final Department HOUSING =
      new Department("housing", "住房保障局", List.of("区房管局"), null, null);
  public static final Department PARK = new Department("park", "公园管理处", List.of(), null, null);

  private Directories() {}

  /** Housing has handler, lead and lead in charge; the park office has a handler only. */
  public static District directory() {
    return District.of(entries());
  }

  public static Entries entries() {
    return new Entries(
        List.of(HOUSING, PARK),
        List.of(
            contact(DESK, Role.DISPATCH_DESK),
            contact(OFFICE, Role.DISTRICT_OFFICE),
            contact(LEADER, Role.DISTRICT_LEADER),
            contact(HANDLER, Role.HANDLER),
            contact(LEAD, Role.LEAD),
            contact(IN_CHARGE, Role.LEAD_IN_CHARGE),
            contact(PARK_HANDLER, Role.HANDLER)),
        List.of(),
        List.of());
  }

  public static Contact contact(Recipient recipient, Role role) {
    return new Contact(recipient, role, true);
  }

  /** The usual directory, but for one address. */
  public static District withEmail(Recipient whose, String email) {
    var all = entries();
    var contacts =
        all.contacts().stream()
            .map(one ->
                one.recipient().equals(whose)
                    ? contact(
                        recipient(whose.contact(), whose.department(), whose.name(), email),
                        one.role())
                    : one)
            .toList();
    return District.of(new Entries(all.departments(), contacts, all.duties(), all.absences()));
  }

  /** Reached by e-mail only. */
  public static Recipient recipient(
      String code, @Nullable String department, String name, String email) {
    return new Recipient(code, department, name, Language.ZH, email, null, null, null);
  }
}
