package org.recital.nn;

/** Sums over parts of arrays. */
public final class Vectors {

	private Vectors() {
	}

	/** The scalar product of n numbers, in eight sums side by side so that additions do not wait for each other. */
	public static float dot(float[] a, int at, float[] b, int bt, int n) {
		float s0 = 0;
		float s1 = 0;
		float s2 = 0;
		float s3 = 0;
		float s4 = 0;
		float s5 = 0;
		float s6 = 0;
		float s7 = 0;
		int k = 0;
		for (; k + 8 <= n; k += 8) {
			s0 += a[at + k] * b[bt + k];
			s1 += a[at + k + 1] * b[bt + k + 1];
			s2 += a[at + k + 2] * b[bt + k + 2];
			s3 += a[at + k + 3] * b[bt + k + 3];
			s4 += a[at + k + 4] * b[bt + k + 4];
			s5 += a[at + k + 5] * b[bt + k + 5];
			s6 += a[at + k + 6] * b[bt + k + 6];
			s7 += a[at + k + 7] * b[bt + k + 7];
		}
		float sum = ((s0 + s4) + (s1 + s5)) + ((s2 + s6) + (s3 + s7));
		for (; k < n; k++) {
			sum += a[at + k] * b[bt + k];
		}
		return sum;
	}

	/** Adds a multiple of n numbers. */
	public static void add(float factor, float[] from, int fromAt, float[] to, int toAt, int n) {
		for (int k = 0; k < n; k++) {
			to[toAt + k] += factor * from[fromAt + k];
		}
	}

	/** Rows become columns. */
	public static float[] transposed(int rows, int columns, float[] a) {
		float[] turned = new float[a.length];
		for (int r = 0; r < rows; r++) {
			for (int c = 0; c < columns; c++) {
				turned[c * rows + r] = a[r * columns + c];
			}
		}
		return turned;
	}
}
