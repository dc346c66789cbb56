/// When services were out, as the hub found it.
@NullMarked
package ca.liaison.sla.outage;

import org.jspecify.annotations.NullMarked;
