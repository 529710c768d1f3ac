/** Not API: classes learned from statistics of segments instead of by a network. */
package org.recital.nn.timbre.internal;
