/// Taking in the alerts of monitoring systems.
@NullMarked
package ca.liaison.incident.alerts;

import org.jspecify.annotations.NullMarked;
