/** Tells alerts: makes up notices, sends them, and writes down what became of them. */
@NullMarked
package huiying.notify.delivery;

import org.jspecify.annotations.NullMarked;
