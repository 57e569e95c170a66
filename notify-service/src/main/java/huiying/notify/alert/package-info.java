/** What must be told to whom: clock events become alerts, each once. */
@NullMarked
package huiying.notify.alert;

import org.jspecify.annotations.NullMarked;
