/*
 * Copyright (c) 2026 Recital contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

package org.recital.core.pipeline.internal;

import org.eclipse.osgi.util.NLS;

/** What is said about pipelines. */
final class Messages extends NLS {

	static String aliasOfItself;
	static String aliasOfItselfExpected;
	static String badCharacter;
	static String badCharacterExpected;
	static String badData;
	static String badDataExpected;
	static String badFormat;
	static String badFormatExpected;
	static String badKey;
	static String badKeyExpected;
	static String badReference;
	static String badReferenceExpected;
	static String badSeed;
	static String badSeedExpected;
	static String badStepName;
	static String badStepNameExpected;
	static String brokenText;
	static String colon;
	static String colonExpected;
	static String cycle;
	static String cycleExpected;
	static String dataMissing;
	static String dataMissingExpected;
	static String didYouMean;
	static String duplicateExpected;
	static String duplicateKey;
	static String duplicateParameter;
	static String duplicatePort;
	static String duplicateReference;
	static String duplicateReferenceExpected;
	static String duplicateStep;
	static String editFails;
	static String empty;
	static String emptyExpected;
	static String emptyStep;
	static String emptyStepExpected;
	static String fromExpected;
	static String fromNoMapping;
	static String isNoStep;
	static String isNoStepExpected;
	static String missingInput;
	static String missingInputExpected;
	static String missingInputFrom;
	static String moreProblems;
	static String nameTaken;
	static String noFormat;
	static String noFormatExpected;
	static String noInputs;
	static String noInputsExpected;
	static String noParameters;
	static String noSteps;
	static String noStepsExpected;
	static String noUses;
	static String noUsesExpected;
	static String noValue;
	static String noValueExpected;
	static String notAPipeline;
	static String notAText;
	static String notATextExpected;
	static String notUtf8;
	static String notUtf8Expected;
	static String nothingToEdit;
	static String ofStep;
	static String oneOf;
	static String parametersFail;
	static String parametersFailExpected;
	static String selfReference;
	static String setForm;
	static String setFormExpected;
	static String setProblem;
	static String setSeed;
	static String severalDocuments;
	static String severalDocumentsExpected;
	static String severalOutputs;
	static String severalOutputsExpected;
	static String stepNameCase;
	static String stepsNotNamed;
	static String switchedOffExpected;
	static String syntax;
	static String syntaxContext;
	static String syntaxExpected;
	static String tab;
	static String tabExpected;
	static String tooBig;
	static String tooDeep;
	static String tooDeepExpected;
	static String tooLong;
	static String tooLongExpected;
	static String tooMany;
	static String tooManyExpected;
	static String tooManySteps;
	static String tooManyStepsExpected;
	static String tooManyValues;
	static String tooManyValuesExpected;
	static String unknownAlias;
	static String unknownAliasExpected;
	static String unknownInStep;
	static String unknownOutput;
	static String unknownPort;
	static String unknownReference;
	static String unknownReferenceExpected;
	static String unknownSetParameter;
	static String unknownSetStep;
	static String unknownTag;
	static String unknownTagExpected;
	static String unknownTop;
	static String unknownUses;
	static String unknownUsesExpected;
	static String unknownVariable;
	static String unknownVariableExpected;
	static String unused;
	static String unusedExpected;
	static String withExpected;
	static String withNoMapping;
	static String wrongType;
	static String wrongTypeExpected;
	static String wrongTypeFrom;

	static {
		NLS.initializeMessages(Messages.class.getPackageName() + ".messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
