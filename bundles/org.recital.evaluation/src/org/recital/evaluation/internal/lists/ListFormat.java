/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.recital.evaluation.internal.lists;

/** Kinds of files with recommendations. */
public enum ListFormat {
	/** Found from the first line. */
	AUTO,
	/** A TREC run: user, Q0, item, rank, score, name of the run, between white space; equal scores by descending item, as trec_eval has it. */
	TREC,
	/** A table with columns for user, item and score. */
	TABLE,
	/** A file of RecBole's atomic kind: a header with typed names ({@code user_id:token}, {@code item_id:token}, {@code score:float}), tabs. */
	RECBOLE,
	/** Elliot's: user, item and score between tabs, without a header. */
	ELLIOT
}
