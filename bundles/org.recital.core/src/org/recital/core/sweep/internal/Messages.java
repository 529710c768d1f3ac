/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.sweep.internal;

import org.eclipse.osgi.util.NLS;

/** What sweeps say. */
final class Messages extends NLS {

	public static String allFailed;
	public static String atWork;
	public static String atWorkExpected;
	public static String badResource;
	public static String badResourceExpected;
	public static String beforeSplit;
	public static String beforeSplitExpected;
	public static String cannotApply;
	public static String cannotApplyExpected;
	public static String didYouMean;
	public static String environment;
	public static String gridExpected;
	public static String gridTooBig;
	public static String judgedAlready;
	public static String judgedAlreadyExpected;
	public static String noJournal;
	public static String noJudge;
	public static String noJudgeExpected;
	public static String noMetric;
	public static String noSplitter;
	public static String noSplitterExpected;
	public static String noStep;
	public static String noSweep;
	public static String noSweepExpected;
	public static String noValue;
	public static String noneEnded;
	public static String noneExpected;
	public static String notJudged;
	public static String notJudgedExpected;
	public static String noteOptimistic;
	public static String noteSides;
	public static String noteTestSide;
	public static String nothingToJudge;
	public static String nothingToJudgeExpected;
	public static String nothingToSearch;
	public static String nothingToSearchExpected;
	public static String ofSweep;
	public static String oneOf;
	public static String recordMissing;
	public static String searchedAndSet;
	public static String searchedAndSetExpected;
	public static String severalJudges;
	public static String severalRecommenders;
	public static String sideOf;
	public static String spaceChoices;
	public static String spaceForm;
	public static String spaceNumbers;
	public static String spaceParameter;
	public static String spaceStep;
	public static String spaceStepExpected;
	public static String spaceValues;
	public static String stoppedByPerson;
	public static String stoppedByTime;
	public static String trial;
	public static String trials;
	public static String unknownJudge;
	public static String unknownRecommender;
	public static String unknownStep;

	static {
		NLS.initializeMessages("org.recital.core.sweep.internal.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}

	/** "40 settings" */
	static String trials(int n) {
		return n == 1 ? trial : bind(trials, n);
	}
}
