print("walkbook")
