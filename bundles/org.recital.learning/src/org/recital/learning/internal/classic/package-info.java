/** Trainers of what was there before deep networks: logistic regression, support vectors, neighbours, a small perceptron, the majority. */
package org.recital.learning.internal.classic;
