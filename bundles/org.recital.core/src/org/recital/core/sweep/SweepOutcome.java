/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep;

import org.recital.core.run.RunOutcome;

/**
 * How a sweep ended.
 *
 * @param result CANCELLED: what was tried is kept, and the same sweep goes on with it; FAILED: no setting could be judged,
 *               or the run of the choice failed
 * @param record the sweep
 * @param run    the run that judged the choice on the test side; null when there is none
 * @param text   the pipeline with the choice written into it, comments and all; the text as given when there is no choice
 * @param before whether all of it was known from an earlier time, and nothing was judged again
 */
public record SweepOutcome(RunOutcome.Result result, SweepRecord record, RunOutcome run, String text, boolean before) {
}
