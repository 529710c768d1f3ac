/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.library.taste;

import java.time.Instant;

/**
 * Something a person liked, and for how long.
 *
 * @param item   id
 * @param weight how much, when it was new; greater than 0
 * @param since  when it began
 * @param until  when it was taken back or turned, exclusive; {@link Instant#MAX}: it stands
 */
record Like(String item, double weight, Instant since, Instant until) {
}
