package huiying.notify.directory;

import java.util.List;
import java.util.Map;

/** A small directory for tests. */
public final class Directories {
  public static final Recipient DESK = new Recipient("分办台", "desk@d.cn");
  public static final Recipient OFFICE = new Recipient("督查室", "office@d.cn");
  public static final Recipient HANDLER = new Recipient("张三", "handler@housing.cn");
  public static final Recipient LEAD = new Recipient("李四", "lead@housing.cn");
  public static final Recipient PARK_HANDLER = new Recipient("王五", "handler@park.cn");

  private Directories() {}

  /** Housing has handler and lead; the park office has no lead. */
  public static Directory directory() {
    return new Directory(
        DESK,
        OFFICE,
        List.of(
            new Department(
                "housing",
                "住房保障局",
                List.of("区房管局"),
                Map.of(Role.HANDLER, List.of(HANDLER), Role.LEAD, List.of(LEAD))),
            new Department(
                "park", "公园管理处", List.of(), Map.of(Role.HANDLER, List.of(PARK_HANDLER)))));
  }
}
